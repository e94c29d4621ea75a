// Watiqa is the program of a civil-status office: its screens, and the same
// office from the command line.
//
// The first process opens the books and owns them; every other one reaches it
// through the door beside the file (package door). A command that finds no owner
// opens the books itself for as long as it takes.
//
// Exit codes are the same for every command:
//
//	0  done
//	1  refused: by a rule of the office, or because the books cannot be had now
//	   (sealed, held by another program, missing, full disk)
//	2  usage: a flag, an argument, a setting or a passphrase is missing or malformed
//	3  the line or the platform: no answer, not enrolled, revoked, another past
//	4  the books are damaged, foreign or on a failing disk
//
// What a person reads is in the language chosen by --lang or the settings; logs
// are in English and go to a file, never to the terminal.
package main
