package requests

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// partly asks before leaving out orders that cannot have the action. It comes
// instead of what the key opens: what was typed ahead is not for it.
func (b *bench) partly(p plan) kit.Screen {
	can, cannot := len(p.papers), len(p.cannot)
	goOn := func() (kit.Next, tea.Cmd) {
		p.cannot, p.why = nil, nil
		next, cmd := b.startOf(p)
		if push, ok := next.(kit.Push); ok {
			return kit.Replace(push), cmd
		}
		return next, cmd
	}
	question := lang.Both(func(l office.Lang) string {
		reason, _ := lang.Problem(p.why, l)
		return b.w.PartlyAsk.With(l, b.w.Many.In(l, can), b.w.Many.In(l, cannot)) + "\n\n" + reason
	})
	return kit.NewDialog(b.desk, b.w.Partly, question,
		kit.Answer{Name: b.w.Yes, Keys: []string{"y", "o"}, Do: goOn}, kit.Answer{Name: b.w.No, Keys: []string{"n"}}).ByItself()
}

// printing asks the agent's two confirmations before papers are prepared:
// pending marginal mentions were checked; and, where papers are for a marriage,
// their issue is noted in the register's margin. Only a yes goes on.
func (b *bench) printing(p plan) kit.Screen {
	married := marriages(p.papers)
	if len(married) == 0 {
		return b.confirm(b.about(b.w.PrintTitle, p.papers), b.w.MentionsAsk, p, map[string]string{"mentions": "yes"})
	}
	second := b.confirm(b.about(b.w.PrintTitle, married), b.w.MarriageAsk.Filled(numbers(married)), p,
		map[string]string{"mentions": "yes", "marriage": "yes"})
	return kit.Sure(b.desk, b.about(b.w.PrintTitle, p.papers), b.w.MentionsAsk, func() (kit.Next, tea.Cmd) {
		return kit.Replace{Screen: second}, nil
	})
}

// sending closes the folder being filled.
func (b *bench) sending(p plan) kit.Screen {
	number := itoa(int(p.number))
	question := lang.Both(func(l office.Lang) string { return b.w.SendAsk.With(l, number, b.w.Many.In(l, len(p.folder))) })
	return b.confirm(b.w.SendTitle.Filled(number), question, p, nil)
}

// collecting hands a counter order over against cash.
func (b *bench) collecting(p plan) kit.Screen {
	question := lang.Both(func(l office.Lang) string { return b.w.CollectAsk.With(l, p.due.Format(l)) })
	return b.confirm(b.about(lang.Same("{1}"), p.papers), question, p, nil)
}

// confirm writes the action with these values once it is answered with yes.
func (b *bench) confirm(title, question lang.S, p plan, values map[string]string) kit.Screen {
	return kit.Sure(b.desk, title, question, func() (kit.Next, tea.Cmd) { return nil, b.write(p, values) })
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

// about fills a sentence with which order it is, or how many, then with words.
func (r *Room) about(s lang.S, papers []paper, words ...lang.S) lang.S {
	return lang.Both(func(l office.Lang) string {
		values := []string{r.w.Many.In(l, len(papers))}
		if len(papers) == 1 {
			values[0] = papers[0].number
		}
		for _, word := range words {
			values = append(values, word.In(l))
		}
		return s.With(l, values...)
	})
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
