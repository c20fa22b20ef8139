#!/bin/sh
# A voice of speech-dispatcher: notes what it is to say, says it into a file, and takes a moment for it.
# Arguments: voice, rate, text. While the file "hold" is there, it goes on speaking.
folder=$SPORTELLO_VOICES_FOLDER
printf 'begins\t%s\t%s\t%s\n' "$1" "$2" "$3" >> "$folder/spoken.tsv"
espeak-ng -v "$1" -w "$folder/$$.wav" -- "$3"
sleep 0.05
while [ -e "$folder/hold" ]; do sleep 0.05; done
printf 'ends\t%s\t%s\t%s\n' "$1" "$2" "$3" >> "$folder/spoken.tsv"
