"""Files of figures: tables read into observations, and tables and templates written. Pure."""
