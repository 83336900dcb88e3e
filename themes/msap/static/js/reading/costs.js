// What the readings of a question cost, each against all others (weighing.js). A module, and no object: each script that is
// loaded holds only what it weighs.

export const exact = 0;
// "Port" for Le Port: it gives way to Port.
export const otherArticle = 0.3;
export const former = 0.4;
export const need = 0.25;
// A commune called as an everyday word, which is all there is: a need that the word says is rather meant ("job").
export const everydayName = 0.3;
// "Bus", beside a place, a need or another filter; those that can be nothing else cost nothing.
export const filterBeside = 0.3;
// "Montigny" for Montigny-lès-Metz; "vielmur" for Vielmur-sur-Agout, beside which slips are offered.
export const beginning = 1;
export const beginningOfHamlet = 1.45;
// An intercommunality, a natural region: a commune of the name is rather meant.
export const zone = 1.05;
// "Vic le F"; "montpell" is dearer.
export const unfinishedLetters = 1.2;
// "1460" for 01460.
export const withoutZero = 0.4;
export const withoutZeroBesideWords = 2.5;
// A word of which nothing is made.
export const left = 2;
export const leftNumber = 1;
export const leftInStreet = 0.5;
export const leftPostcode = 3;
export const leftPostcodeOfDepartment = 1;
// A name amidst others, of a street, or that is an everyday word: each gives way to one at an end, a town, a word left.
export const amidst = 1.5;
export const nameOfStreet = 1.5;
// "Thouars sur …": the name goes on.
export const goesOn = 1.4;
// A short word beside a need is rather left: "passeport Kevin" is not about Revin.
export const shortSlipBesideNeed = 1;
export const everyday = 2.5;
// Of a name beside words of which nothing is known, a town is rather meant.
export const hamletBesideWords = 1;
// As the place itself: a commune of that name is looked for.
export const area = 0.5;
// "12 rue …" is no department.
export const numberBesideWords = 3;
export const areaSlip = 1.4;
export const needSlip = 1.45;
export const slip = 1.5;
export const unfinished = 1.8;
export const twoSlips = 1.9;
// A name of several places: houses of the name are shown meanwhile.
export const choice = 0.6;
// Houses that all the words name: at the place, or of this very name; elsewhere, than a place with a slip, or an area of a
// part of the words; far from a town of a part of them, as much as the words it leaves, and more: a hamlet gives way.
export const nameHere = 0.3;
export const nameElsewhere = 1.3;
export const nameFarFromTown = 0.45;
// Of the department said, by the other words.
export const nameInArea = 0.95;
export const nameSlip = 1.95;
export const nameOfAWord = 1.99;
