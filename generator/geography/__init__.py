"""Communes, departments and regions of France: prepared once, then loaded from a small cache."""
