"""Pictures, for a terminal and as SVG; they can be read without colour."""
