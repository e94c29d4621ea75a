// Command watiqa-platform is the reference platform: what offices running
// watiqa reconcile with, and the operator's desk beside it.
//
//	watiqa-platform serve      answers offices and the operator
//	watiqa-platform seed       makes orders: prints them, or places them with the demo office
//	watiqa-platform office     create, list, show, code, tariff, withdraw, revoke, complain, reopen, complaint
//	watiqa-platform inspector  grant and revoke: who may look into offices, with which key
//	watiqa-platform post       what the Post says of letters
//	watiqa-platform treasury   issues a statement of the Treasury
//
// Every command but serve speaks JSON to the operator's doors: of the platform
// at --url, else of the one that serves --dir on this machine, else of one
// opened on --dir for the length of the command.
//
// Exit codes: 0 done; 1 refused by a rule; 2 the command is not well written;
// 3 the platform cannot be reached or is busy; 4 its file is damaged.
package main
