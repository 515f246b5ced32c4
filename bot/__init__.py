"""The second-opinion bot: engine decides, dialogs say, case remembers, routing delivers, transport talks."""
