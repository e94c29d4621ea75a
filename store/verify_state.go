package store

import (
	"bytes"
	"strconv"

	"watiqa/store/office"
)

// stored compares every shelf with the replayed one, then the index of stages
// and the money.
func (v *verifier) stored() {
	stored, replayed := v.t.state(), v.replay.state
	compare(v, pathOffice, shelf[office.Settings]{v.t, pathOffice}, replayed.Office)
	compare(v, pathPeople, shelf[office.Person]{v.t, pathPeople}, replayed.People)
	compare(v, pathKeys, shelf[office.Key]{v.t, pathKeys}, replayed.Keys)
	compare(v, pathSignatories, shelf[office.Signatory]{v.t, pathSignatories}, replayed.Signatories)
	compare(v, pathRequests, shelf[office.Request]{v.t, pathRequests}, replayed.Requests)
	compare(v, pathFolders, shelf[office.Folder]{v.t, pathFolders}, replayed.Folders)
	compare(v, pathRates, shelf[office.Rate]{v.t, pathRates}, replayed.Rates)
	compare(v, pathAccounts, shelf[office.Centimes]{v.t, pathAccounts}, replayed.Accounts)
	compare(v, pathDifferences, shelf[office.Difference]{v.t, pathDifferences}, replayed.Differences)
	compare(v, pathLetters, shelf[office.Letter]{v.t, pathLetters}, replayed.Letters)
	compare(v, pathSlips, shelf[office.Slip]{v.t, pathSlips}, replayed.Slips)
	compare(v, pathBatches, shelf[office.Batch]{v.t, pathBatches}, replayed.Batches)
	compare(v, pathLabels, shelf[office.Label]{v.t, pathLabels}, replayed.Labels)
	compare(v, pathMail, shelf[office.Outgoing]{v.t, pathMail}, replayed.Mail)
	compare(v, pathSheets, shelf[int]{v.t, pathSheets}, replayed.Sheets)
	compare(v, pathComplaints, shelf[office.Complaint]{v.t, pathComplaints}, replayed.Complaints)
	compare(v, pathNotes, shelf[office.GuidanceNote]{v.t, pathNotes}, replayed.Notes)
	compare(v, pathVisits, shelf[office.Visit]{v.t, pathVisits}, replayed.Visits)
	compare(v, pathUnknown, shelf[office.Unknown]{v.t, pathUnknown}, replayed.Unknown)
	compare(v, pathDrawers, shelf[office.Drawer]{v.t, pathDrawers}, replayed.Drawers)
	compare(v, pathDays, shelf[office.TillDay]{v.t, pathDays}, replayed.Days)
	compare(v, pathReceiptBooks, shelf[office.ReceiptBook]{v.t, pathReceiptBooks}, replayed.ReceiptBooks)
	compare(v, pathReceipts, shelf[office.Receipt]{v.t, pathReceipts}, replayed.Receipts)
	compare(v, pathClosings, shelf[office.Closing]{v.t, pathClosings}, replayed.Closings)
	compare(v, pathDeposits, shelf[office.Deposit]{v.t, pathDeposits}, replayed.Deposits)
	compare(v, pathStatements, shelf[office.Statement]{v.t, pathStatements}, replayed.Statements)
	compare(v, pathChecks, shelf[office.Check]{v.t, pathChecks}, replayed.Checks)
	compare(v, pathHandovers, shelf[office.Handover]{v.t, pathHandovers}, replayed.Handovers)
	compare(v, pathAnnexes, shelf[office.Annexe]{v.t, pathAnnexes}, replayed.Annexes)
	v.stages()
	if v.t.failure == nil {
		v.money(stored)
	}
}

// compare a stored shelf with the replayed one, record by record. Every record
// is opened even where the replay cannot say what it must be.
func compare[T any](v *verifier, p path, stored shelf[T], replayed office.Shelf[T]) {
	seen := map[string]bool{}
	v.each(p, func(key, value []byte) {
		text, ok := v.unseal(p, key, value)
		if !ok {
			if id, ok := idOf(key); ok {
				seen[id] = true
			}
			return
		}
		id, record, ok := stored.decode(key, text)
		if !ok {
			v.found(p, key, office.VerifyState)
			return
		}
		seen[id] = true
		if v.broken || v.foreign {
			return
		}
		want, known := replayed.Get(id)
		a, _ := encode(record)
		b, _ := encode(want)
		if !known || !bytes.Equal(a, b) || !bytes.Equal(v.t.keyOf(p, id), key) {
			v.found(p, key, office.VerifyState)
		}
	})
	for id := range replayed.All() {
		if !seen[id] && !v.broken && !v.foreign {
			v.found(p, v.t.keyOf(p, id), office.VerifyState)
		}
	}
}

// stages: the index has one entry for each request, and no other.
func (v *verifier) stages() {
	if v.broken || v.foreign {
		return
	}
	want := map[string]bool{}
	for _, r := range v.replay.state.Requests.All() {
		want[v.t.stageKey(r)] = true
	}
	count := 0
	v.each(pathStages, func(key, value []byte) {
		if !want[string(key)] || len(value) != 0 {
			v.found(pathStages, nil, office.VerifyIndex)
		}
		count++
	})
	if count < len(want) {
		v.found(pathStages, nil, office.VerifyIndex)
	}
}

// money: what left one account reached another, each account holds what the
// records say, and every closing is the replay of its day.
func (v *verifier) money(s *office.State) {
	for _, wrong := range s.Unbalanced() {
		off := strconv.FormatInt(int64(wrong.Off), 10)
		if wrong.Account == "" {
			v.found(pathAccounts, nil, office.VerifyMoney, "", off)
			continue
		}
		v.found(pathAccounts, []byte(wrong.Account), office.VerifyMoney, wrong.Account, off)
	}
	for _, id := range s.ClosingsWrong() {
		v.found(pathClosings, []byte(id), office.VerifyClosing, id)
	}
}
