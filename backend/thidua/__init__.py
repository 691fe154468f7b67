"""Thi đua Tân Biên: carries out an authority's yearly plan of patriotic emulation."""

__version__ = "0.1.0"
