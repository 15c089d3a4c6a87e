//! Tables as a screen reader meets them: rows, cells and headings, each told once and in
//! the order in which it is seen.

use egui::{Key, Role, vec2};
use egui_kittest::kittest::{AccessKitNode, NodeT as _};

use crate::support::*;

const CELLS: [Role; 4] = [Role::Cell, Role::GridCell, Role::RowHeader, Role::ColumnHeader];

/// What can be pressed or written in.
const CONTROLS: [Role; 6] = [
    Role::Button,
    Role::CheckBox,
    Role::ComboBox,
    Role::TextInput,
    Role::MultilineTextInput,
    Role::ListBoxOption,
];

/// The cells of a row, by the columns that they say they are in, and their names. Nothing
/// else is in a row, and what a cell says is not said again within it.
fn cells(row: &AccessKitNode) -> Vec<(usize, String)> {
    let one = |node: &AccessKitNode| {
        assert!(CELLS.contains(&node.role()), "{:?} “{}” is in no cell", node.role(), told::name(node));
        let within = told::below(node);
        let own = told::name(node);
        if !own.is_empty() {
            let again = within.iter().find(|node| !CONTROLS.contains(&node.role()));
            assert!(again.is_none(), "“{own}” is told again as “{}”", told::name(again.unwrap()));
        }
        let names = [own].into_iter().chain(within.iter().map(told::name));
        let names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
        (node.data().column_index().unwrap(), names.join(" / "))
    };
    told::children(row).iter().map(one).collect()
}

/// The rows of the table of this name; the first one holds the headings. All of what a
/// client needs to tell them apart is checked on the way.
fn table(window: &Window, role: Role, name: &str) -> Vec<Vec<String>> {
    let table = window.get(role, name);
    let table = table.accesskit_node();
    let rows: Vec<_> = told::below(&table).into_iter().filter(|node| node.role() == Role::Row).collect();
    let (mut drawn, mut last) = (Vec::new(), None);
    for (at, row) in rows.iter().enumerate() {
        let cells = cells(row);
        let columns: Vec<usize> = cells.iter().map(|(column, _)| *column).collect();
        assert!(columns.is_sorted(), "{name}: {columns:?}");
        assert!(columns.iter().all(|at| *at < table.data().column_count().unwrap()), "{name}: {columns:?}");
        if at == 0 {
            let kinds: Vec<Role> = told::children(row).iter().map(AccessKitNode::role).collect();
            assert!(kinds.iter().all(|kind| *kind == Role::ColumnHeader), "{name}: {kinds:?}");
            assert!(!kinds.is_empty(), "{name} has no headings");
        } else {
            let place = row.data().row_index().unwrap();
            assert!(place < table.data().row_count().unwrap() && Some(place) > last, "{name}: row {place}");
            assert_eq!(row.position_in_set(), Some(place));
            assert_eq!(table.size_of_set(), table.data().row_count());
            last = Some(place);
        }
        drawn.push(cells.into_iter().map(|(_, name)| name).collect());
    }
    drawn
}

#[test]
fn overview_is_a_table_with_headings_in_which_nothing_is_told_twice() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.explore();
    let rows = table(&window, Role::Table, "Statements and their ratings");
    let votes = "First votes (14 people)";
    assert_eq!(
        rows[0],
        ["Our workforce…", "January 2026", "Agreed", "Change", votes, "Spread", "Priorities 3/3"]
    );
    assert_eq!(rows.len(), 12);
    assert_eq!(
        rows[4],
        [
            "4 Tuning in to cues",
            "Before: January 2026: Amber",
            "Agreed: Amber",
            "Change: unchanged",
            "First votes (14 people): Red 5, Amber 3, Green 5, Can’t say 1",
            "Spread: wide apart",
            "Priority: Tuning in to cues",
        ]
    );
    // Whoever goes from title to title hears the row.
    let heard = window.description(Role::Button, "4 Tuning in to cues");
    assert!(
        heard.starts_with("Amber. Before: January 2026: Amber; unchanged. First votes: Red 5"),
        "{heard}"
    );
    assert!(heard.ends_with("Go to this statement"), "{heard}");
}

#[test]
fn where_overview_has_fewer_columns_the_same_is_told() {
    let computer = Computer::new();
    let mut window = computer.open_sized(None, vec2(640.0, 420.0));
    window.explore();
    let rows = table(&window, Role::Table, "Statements and their ratings");
    assert_eq!(rows[0], ["Our workforce…", "Agreed", "3/3"]);
    let cues = rows[4].join(" | ");
    for told in
        ["Before: January 2026: Amber; unchanged", "Green 5, Can’t say 1; wide apart", "Agreed: Amber"]
    {
        assert!(cues.contains(told), "{cues}");
    }
}

#[test]
fn the_plan_is_a_table_whose_cells_say_what_is_in_them() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.explore();
    window.go("4 Plan");
    let rows = table(&window, Role::Table, "Our action plan");
    let headings = ["What will we do?", "Who (role)", "By when", "How will we know it has worked?", "Status"];
    assert_eq!(rows[0], headings);
    assert!(rows.len() > 4);
    for row in &rows[1..] {
        assert!(row[0].starts_with("What, ") && row[1].starts_with("Who, "), "{row:?}");
        assert!(row[4].starts_with("Status, "), "{row:?}");
    }
}

#[test]
fn where_the_plan_has_no_headings_each_cell_shows_its_own() {
    let computer = Computer::new();
    let mut window = computer.open_sized(None, vec2(640.0, 700.0));
    window.explore();
    window.go("4 Plan");
    let painted = window.painted();
    for words in ["Who:", "By when:", "How we will know:", "Status:"] {
        assert!(painted.iter().any(|text| text == words), "{words} is not in {painted:?}");
    }
    assert!(!painted.iter().any(|text| text == "Who (role)"));
}

#[test]
fn what_changed_is_a_table_of_two_rounds_and_one_of_all() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.explore();
    window.click("See what changed");
    window.choose("Order", "In the checklist’s order");
    let rows = table(&window, Role::Table, "What changed, statement by statement");
    assert_eq!(rows[0], ["Our workforce…", "From and to", "Movement"]);
    let cues = ["4 Tuning in to cues", "from Amber in January 2026 to Amber in November 2026", "unchanged"];
    assert_eq!(rows[4][..3], cues);
    let mut window = computer.open_assessment(&crate::change::many_rounds(3));
    window.go("3 Overview");
    window.click("All rounds in one picture");
    let rows = table(&window, Role::Table, "Ratings round by round");
    assert_eq!(rows[0], ["Our workforce…", "Round 1", "Round 2", "November 2026"]);
    assert_eq!((rows[4].len(), rows[4][0].as_str()), (4, "4 Tuning in to cues"));
    assert!(rows[4][1].ends_with(" in Round 1") && rows[4][3].ends_with(" in November 2026"), "{rows:?}");
}

#[test]
fn the_tables_of_a_course_have_headings_rows_and_cells() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.explore_course();
    window.go("2 Answers");
    let rows = table(&window, Role::Grid, "Answers");
    assert_eq!(rows[0][..2], ["Code", "1 Child development"]);
    assert!(rows[1][1].starts_with(&format!("{}, 1 Child development: ", rows[1][0])), "{rows:?}");
    window.go("3 What changed");
    let rows = table(&window, Role::Table, "Learners by both answers: rows Before, columns After");
    assert_eq!(rows[0], ["After Red", "After Amber", "After Green"]);
    assert_eq!(rows.len(), 4);
    assert_eq!(rows[1][0], "Before Red");
    assert!(rows[1][1].starts_with("After Red: "), "{rows:?}");
    window.click("All moments in one picture");
    let rows = table(&window, Role::Table, "Answers at each moment");
    assert_eq!(rows[0][..2], ["Before", "After"]);
    assert!(rows[4][1].starts_with("before: Red 7, Amber 11"), "{rows:?}");
}

#[test]
fn the_first_rows_of_an_export_and_of_a_pasted_plan_are_tables() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.explore_course();
    window.go("2 Answers");
    let export =
        "Your code,When,1 Child development,Tuning in to cues\nOak 7,Before,Red,Green\nElm 3,After,Amber,\n";
    window.drop_files(&[computer.write("export.csv", export)]);
    window.wait_until("read", |window| window.has(Role::Table, "The first rows as understood"));
    let rows = table(&window, Role::Table, "The first rows as understood");
    assert_eq!(rows[0][..4], ["Row", "Code", "When", "1 Child development"]);
    assert_eq!(rows[1][..2], ["Row: 2", "Code: Oak 7"]);
    assert!(
        rows[1].contains(&"4 Green".to_owned()) && rows[2].contains(&"4 no answers".to_owned()),
        "{rows:?}"
    );
    let mut window = computer.open();
    window.explore();
    window.go("4 Plan");
    window.press(Key::Escape);
    window.paste("What will we do?\tWho\tBy when\nAsk about babies\tRoom leader\t11 December 2026\n");
    let rows = table(&window, Role::Table, "The rows as understood");
    assert_eq!(rows[0], ["Row", "What will we do?", "Who (role)", "By when", "Belongs to"]);
    let told = ["Row: 2", "What will we do?: Ask about babies. Not started", "Who (role): Room leader"];
    assert_eq!(rows[1][..3], told);
}
