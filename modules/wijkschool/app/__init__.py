"""The course as a web app: settings, template, start page, command line."""
