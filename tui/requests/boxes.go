package requests

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// partly asks before leaving out orders that cannot have the action.
func (b *bench) partly(p plan) kit.Screen {
	can, cannot := itoa(len(p.papers)), itoa(len(p.cannot))
	reason, _ := lang.Problem(p.why, b.desk.Lang)
	goOn := func() (kit.Next, tea.Cmd) {
		p.cannot, p.why = nil, nil
		next, cmd := b.startOf(p)
		if push, ok := next.(kit.Push); ok {
			return kit.Replace(push), cmd
		}
		return next, cmd
	}
	return kit.NewDialog(b.desk, b.say(b.w.Partly), b.say(b.w.PartlyAsk, can, cannot)+"\n\n"+reason,
		kit.Answer{Name: b.w.Yes, Keys: []string{"y", "o"}, Do: goOn}, kit.Answer{Name: b.w.No, Keys: []string{"n"}})
}

// printing asks the agent's two confirmations before papers are prepared:
// pending marginal mentions were checked; and, where papers are for a marriage,
// their issue is noted in the register's margin. Only a yes goes on.
func (b *bench) printing(p plan) kit.Screen {
	married := marriages(p.papers)
	if len(married) == 0 {
		return b.confirm(b.say(b.w.PrintTitle, b.named(p.papers)), b.say(b.w.MentionsAsk), p, map[string]string{"mentions": "yes"})
	}
	second := b.confirm(b.say(b.w.PrintTitle, b.named(married)), b.say(b.w.MarriageAsk, numbers(married)), p,
		map[string]string{"mentions": "yes", "marriage": "yes"})
	return b.ask(b.say(b.w.PrintTitle, b.named(p.papers)), b.say(b.w.MentionsAsk), func() (kit.Next, tea.Cmd) {
		return kit.Replace{Screen: second}, nil
	})
}

// sending closes the folder being filled.
func (b *bench) sending(p plan) kit.Screen {
	number := itoa(int(p.number))
	return b.confirm(b.say(b.w.SendTitle, number), b.say(b.w.SendAsk, number, itoa(len(p.folder))), p, nil)
}

// collecting hands a counter order over against cash.
func (b *bench) collecting(p plan) kit.Screen {
	return b.confirm(b.named(p.papers), b.say(b.w.CollectAsk, p.due.Format(b.desk.Lang)), p, nil)
}

// confirm writes the action with these values once it is answered with yes.
func (b *bench) confirm(title, question string, p plan, values map[string]string) kit.Screen {
	return b.ask(title, question, func() (kit.Next, tea.Cmd) { return nil, b.write(p, values) })
}

// ask stands on no, so that enter alone confirms nothing.
func (b *bench) ask(title, question string, yes func() (kit.Next, tea.Cmd)) kit.Screen {
	return kit.NewDialog(b.desk, title, question,
		kit.Answer{Name: b.w.No, Keys: []string{"n"}}, kit.Answer{Name: b.w.Yes, Keys: []string{"y", "o"}, Do: yes})
}

// write asks the books for the action on all orders of the plan, in one go.
func (b *bench) write(p plan, values map[string]string) tea.Cmd {
	b.begin()
	cmd := office.Command{Action: p.action, Values: values}
	if p.action != "send" {
		cmd.Subjects = ids(p.papers)
	}
	return b.do(b.screen, p.action, p.papers, cmd)
}

// named says which order, or how many.
func (r *Room) named(papers []paper) string {
	if len(papers) == 1 {
		return papers[0].number
	}
	return r.w.Many.In(r.desk.Lang, len(papers))
}

// numbers lists which orders; of many, the first ones.
func numbers(papers []paper) string {
	const most = 6
	var list []string
	for _, p := range papers[:min(most, len(papers))] {
		list = append(list, p.number)
	}
	if len(papers) > most {
		list = append(list, "…")
	}
	return strings.Join(list, " · ")
}
