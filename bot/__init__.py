"""The second-opinion bot, in rooms: engine decides, dialogs say, case remembers, routing delivers, transport talks."""
