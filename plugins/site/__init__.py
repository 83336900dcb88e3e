"""What the plugins share: the project's folders, rendering, timings."""
