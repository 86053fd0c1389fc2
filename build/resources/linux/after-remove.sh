#!/bin/bash
# The program goes; the data under ~/.config/Nyamdrel stays.
set -e

if [ "$1" != 'upgrade' ]; then
  rm -f '/usr/bin/${executable}'
fi
