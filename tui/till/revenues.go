package till

import (
	"strconv"
	"strings"

	"watiqa/store/office"
	"watiqa/tui/kit"
)

// revenues lists the other revenues that share the drawer, with their codes. act
// is what stands in the till's act by now: a form that changes one thing of it
// keeps the others.
func (r *Room) revenues(act office.TillAct) kit.Screen {
	table := kit.NewTable(r.desk, func(one office.Revenue) string { return one.Code },
		func(one office.Revenue) []kit.Cell {
			return []kit.Cell{{Text: one.Code}, {Text: one.Name.In(r.desk.Lang)}}
		},
		kit.Column{Name: r.w.Code, Width: 20, As: kit.Figures}, kit.Column{Name: r.w.Revenues, Width: 20, Grow: 1, As: kit.Naming})
	l := list(r, r.w.Revenues, r.w.Nothing, table, func(s *office.State, _ office.Day) []office.Revenue { return s.Here().Revenues })
	l.Verbs = []kit.Verb[office.Revenue]{
		{Key: "n", Action: "revenue.add", Whole: true, Open: func(office.Revenue, string) kit.Screen { return r.ask("revenue.add", question{}) }},
		{Key: "e", Action: "till", Whole: true, Open: func(office.Revenue, string) kit.Screen { return r.ask("till", question{given: actGiven(act)}) }},
	}
	return l
}

// actGiven is the till's act as its form begins.
func actGiven(act office.TillAct) map[string]string {
	given := map[string]string{"act": act.Act, "ceiling": plainAmount(act.Ceiling), "approve": plainAmount(act.Approve), "budget": act.Code,
		"receipt": "no", "stamp_budget": act.StampCode}
	if act.Receipt {
		given["receipt"] = "yes"
	}
	for name, n := range map[string]int{"every": act.Every, "lag": act.Lag} {
		if n > 0 {
			given[name] = strconv.Itoa(n)
		}
	}
	var faces []string
	for _, face := range act.Stamps {
		faces = append(faces, strings.TrimSuffix(plainAmount(face), ",00"))
	}
	given["stamps"] = strings.Join(faces, " ")
	return given
}
