"""The look: colours, zoom, style sheets, and where windows stand."""
