package requests

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
)

// proof brings the scan of an order and opens it in this computer's viewer;
// never for somebody who sits elsewhere. It may take as long as the line does;
// the screen stays free meanwhile.
func (r *Room) proof(id string) tea.Cmd {
	if r.proofs == nil || r.desk.Session == kit.SSH {
		return kit.Fail(office.Refuse(office.ProofRemote))
	}
	by := r.me()
	bring := func() tea.Msg {
		ctx := context.Background()
		if err := r.proofs.Proof(ctx, by, id); err != nil {
			return kit.Fail(err)()
		}
		if err := r.proofs.OpenProof(ctx, by, id); err != nil {
			return kit.Fail(err)()
		}
		return nil
	}
	return tea.Sequence(kit.Tell(kit.Notice{Text: r.say(r.w.ProofComing)}), bring)
}
