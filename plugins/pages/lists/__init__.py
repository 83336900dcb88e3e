"""Lists of houses: departments and regions, services and partners."""
