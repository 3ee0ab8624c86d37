"""The figures: one function per figure, data in, Altair chart out; and the widget that shows them offline."""
