"""What went out: by reflections, beside the files of a folder, and taken back."""
