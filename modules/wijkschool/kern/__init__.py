"""The models of the sources in plain Python; the standard library only, no pandas, no widgets."""
