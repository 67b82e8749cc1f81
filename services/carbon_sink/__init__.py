"""Carbon sink: consolidating and raising the city's carbon sinks (clause 2.8), led by 市绿化市容局."""
