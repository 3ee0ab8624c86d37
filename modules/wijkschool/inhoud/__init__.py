"""Reads and checks datasets, exercises, solutions and leergang, and turns them into objects. No widgets."""
