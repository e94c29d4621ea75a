package requests

import (
	"slices"

	"watiqa/store/office"
)

// plan says what an action would be done to: which of the chosen orders can
// have it now, why the first of the others cannot, and what its box has to show.
type plan struct {
	action string
	papers []paper // of the orders that can
	cannot []string
	why    *office.Problem
	folder []paper         // sign: all papers of the folders touched; send: those of the folder being filled
	number uint64          // send: that folder
	due    office.Centimes // collect: the cash to take
	last   string          // sign: who signed last, by id
	house  house
}

// planFor reads the state once: a box that opens needs no reading of its own.
func planFor(s *office.State, by, action string, ids []string, l office.Lang) plan {
	p := plan{action: action, house: readHouse(s)}
	row, ok := office.ActionNamed(action)
	if !ok {
		p.why = office.Refuse(office.UnknownAction, action)
		return p
	}
	person, _ := s.People.Get(by)
	if row.On == office.OnOffice {
		p.why = row.Why(s, person, "")
	}
	for _, id := range ids {
		if why := row.Why(s, person, id); why != nil {
			p.cannot = append(p.cannot, id)
			if p.why == nil {
				p.why = why
			}
			continue
		}
		r, _ := s.Requests.Get(id)
		p.papers = append(p.papers, paperOf(r))
		if action == "collect" && p.why == nil {
			p.due, p.why = s.DutyOf(r)
		}
	}
	p.why = p.house.named(p.why, l)
	switch action {
	case "sign":
		p.folder = foldersOf(s, p.papers)
	case "send":
		p.number = s.Here().Folder
		p.folder = papersIn(s, p.number)
	}
	return p
}

// foldersOf lists every paper of the folders that the papers lie in: a folder
// comes back whole.
func foldersOf(s *office.State, papers []paper) []paper {
	var all []paper
	var seen []uint64
	for _, p := range papers {
		if !slices.Contains(seen, p.folder) {
			seen = append(seen, p.folder)
			all = append(all, papersIn(s, p.folder)...)
		}
	}
	return all
}

func papersIn(s *office.State, folder uint64) []paper {
	var papers []paper
	for _, id := range s.FolderOf(folder) {
		if r, ok := s.Requests.Get(id); ok {
			papers = append(papers, paperOf(r))
		}
	}
	return papers
}

func ids(papers []paper) []string {
	out := make([]string, len(papers))
	for i, p := range papers {
		out[i] = p.id
	}
	return out
}

func marriages(papers []paper) []paper {
	return slices.DeleteFunc(slices.Clone(papers), func(p paper) bool { return !p.marriage })
}
