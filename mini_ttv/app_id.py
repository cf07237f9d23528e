"""What desktops know the program by, the one place that names it: its launcher, its icons and its windows.

A reversed domain name, as AppStream and Flatpak want it. The project has no home on the net yet; once it has, this
changes together with the two files of this name in `resources/desktop`.
"""

APP_ID = "io.github.mini_ttv.mini_ttv"
