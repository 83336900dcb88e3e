#!/bin/sh
# The directory in an object store that speaks S3 (OVHcloud, Scaleway, Amazon…), by AWS's command line.
#
#   MSAP_META_POLICY=oui make publish SITEURL=https://annuaire.example.fr
#   ENDPOINT=https://s3.gra.io.cloud.ovh.net BUCKET=annuaire sh docs/hosting/object-store.sh
#
# Once: aws s3 website "s3://$BUCKET" --endpoint-url "$ENDPOINT" --index-document index.html \
#           --error-document 404.html
# And for the open data, which the pages of other sites may read:
#       aws s3api put-bucket-cors --bucket "$BUCKET" --endpoint-url "$ENDPOINT" --cors-configuration \
#           '{"CORSRules":[{"AllowedMethods":["GET"],"AllowedOrigins":["*"]}]}'
set -eu
SITE=${SITE:-output}

# upload CACHE TYPE --include PATTERN…: of what changed, the files of the patterns.
upload() {
    cache=$1 type=$2
    shift 2
    aws s3 sync "$SITE" "s3://$BUCKET" --endpoint-url "$ENDPOINT" --no-progress --no-guess-mime-type \
        --cache-control "$cache" --content-type "$type" --exclude '*' "$@" --exclude '.*' --exclude '*/.*'
}

FOR_EVER='public, max-age=31536000, immutable'

# First what never changes: a page that is open, or comes next, finds what it asks for.
upload "$FOR_EVER" 'text/css; charset=utf-8' --include 'static/*.css'
upload "$FOR_EVER" 'text/javascript; charset=utf-8' --include 'static/*.js'
upload "$FOR_EVER" 'image/svg+xml; charset=utf-8' --include 'static/*.svg'
upload "$FOR_EVER" 'image/png' --include 'static/*.png'
upload "$FOR_EVER" 'font/woff2' --include 'static/*.woff2'
upload "$FOR_EVER" 'application/json; charset=utf-8' \
    --include 'carte/donnees/*.json' --include 'recherche/donnees/*.json' --exclude '*/manifeste.json'

# Then what keeps its address; browsers ask whether it changed.
upload no-cache 'application/json; charset=utf-8' \
    --include '*.json' --exclude 'carte/donnees/*' --exclude 'recherche/donnees/*' \
    --include '*/manifeste.json'
upload no-cache 'application/atom+xml; charset=utf-8' --include '*.atom'
upload no-cache 'application/geo+json; charset=utf-8' --include '*.geojson'
upload no-cache 'application/ld+json; charset=utf-8' --include '*.jsonld'
upload no-cache 'application/manifest+json; charset=utf-8' --include '*.webmanifest'
upload no-cache 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' --include '*.xlsx'
upload no-cache 'application/xml; charset=utf-8' --include '*.xml'
upload no-cache 'image/avif' --include '*.avif'
upload no-cache 'image/jpeg' --include '*.jpg' --include '*.jpeg'
upload no-cache 'image/png' --include '*.png' --exclude 'static/*'
upload no-cache 'image/svg+xml; charset=utf-8' --include '*.svg' --exclude 'static/*'
upload no-cache 'image/vnd.microsoft.icon' --include '*.ico'
upload no-cache 'image/webp' --include '*.webp'
upload no-cache 'text/calendar; charset=utf-8' --include '*.ics'
upload no-cache 'text/csv; charset=utf-8' --include '*.csv'
upload no-cache 'text/markdown; charset=utf-8' --include '*.md'
upload no-cache 'text/plain; charset=utf-8' --include '*.txt'
upload no-cache 'text/vcard; charset=utf-8' --include '*.vcf'

# Last the pages, which lead to all of it; and what no page leads to any more goes.
upload no-cache 'text/html; charset=utf-8' --include '*.html'
aws s3 sync "$SITE" "s3://$BUCKET" --endpoint-url "$ENDPOINT" --no-progress --delete \
    --exclude '.*' --exclude '*/.*' --size-only
