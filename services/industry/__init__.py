"""Industry: the carbon peak in industry (clause 2.3), led by 市经济信息化委."""
