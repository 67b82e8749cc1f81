"""Circular: the circular economy in support of carbon reduction (clause 2.6), led by 市经济信息化委."""
