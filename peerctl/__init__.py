"""peerctl: run a peer-support programme from plain YAML files in git.

The package is a house of three storeys, and imports only walk down: the roof (`cli`), the first floor
(`eligibility`, `matching`, `calendar`, `measures`, `checks`, `reports`, and the two doors `files` and `show`),
and the ground (`model`).
"""

__version__ = "0.1.0"
