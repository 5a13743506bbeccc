"""The tour: a parent that starts, watches and kills, a window that is driven by keys and mouse, and a reader."""
