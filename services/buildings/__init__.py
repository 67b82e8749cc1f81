"""Buildings: carbon peak in urban and rural construction (clause 2.4), led by 市住房城乡建设管理委."""
