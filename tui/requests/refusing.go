package requests

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// aboutProof says, in the form of a refusal, which codes cannot be chosen
// without having read the scan, and how to open it.
func (b *bench) aboutProof(p plan) lang.S {
	switch {
	case p.action != "refuse" || !slices.ContainsFunc(p.papers, hasProof):
		return lang.S{}
	case len(p.papers) > 1:
		return b.w.ReadProofs
	}
	return b.w.ReadProof
}

// proofKeys open the scan of the one order while its refusal is being written.
func (b *bench) proofKeys(p plan) []kit.Key {
	if p.action != "refuse" || len(p.papers) != 1 {
		return nil
	}
	open := func() (kit.Next, tea.Cmd) { return nil, b.proof(p.papers[0].id) }
	key := kit.On(b.w.KeyProof, open, "ctrl+o")
	if !p.papers[0].proof {
		key = key.Hush().Because(office.Refuse(office.ProofNone, p.papers[0].number))
	}
	return []kit.Key{key}
}

func hasProof(p paper) bool { return p.proof }
