package manage

import (
	"watiqa/store/office"
	"watiqa/tui/kit"
)

// ask is the form of an action of the table. A new passphrase is asked for twice.
func (r *Room) ask(action string, q kit.Question) kit.Screen {
	row, _ := office.ActionNamed(action)
	q.Asked = twice(row)
	by := r.me()
	return r.desk.Question(action, q, func(cmd office.Command) (err error) {
		if cmd.Values, err = once(cmd.Values); err == nil {
			_, err = r.books.Do(by, cmd)
		}
		return err
	}, r.w.Done)
}
