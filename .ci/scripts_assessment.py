"""Writes an assessment with a note in each script that families and staff write.

    scripts_assessment.py FILE.attune
"""

import sys

NOTES = {
    "Arabic": "الأطفال يلعبون معا في الحديقة، والمعلمة تغني لهم قبل النوم كل يوم (نحو 20 دقيقة). هل نحتاج إلى وقت أطول؟ "
    "قالت الأم إن Acorn Nursery ساعدتها كثيرا خلال 2026 وإنها تثق بالفريق الذي يستمع إليها.",
    "Urdu": "بچے باغ میں اکٹھے کھیلتے ہیں اور استانی ہر روز سونے سے پہلے ان کے لیے گاتی ہے۔",
    "Bengali": "শিশুরা বাগানে একসাথে খেলে এবং শিক্ষিকা প্রতিদিন ঘুমের আগে তাদের জন্য গান করেন। ক্ষুদ্র বন্ধুত্ব।",
    "Punjabi": "ਬੱਚੇ ਬਾਗ ਵਿੱਚ ਇਕੱਠੇ ਖੇਡਦੇ ਹਨ ਅਤੇ ਅਧਿਆਪਕ ਹਰ ਰੋਜ਼ ਸੌਣ ਤੋਂ ਪਹਿਲਾਂ ਉਨ੍ਹਾਂ ਲਈ ਗਾਉਂਦੀ ਹੈ।",
    "Somali": "Carruurtu waxay ku ciyaaraan beerta, macallimadduna maalin kasta waxay u heestaa hurdada ka hor.",
    "Polish": "Dzieci bawią się razem w ogrodzie, a nauczycielka śpiewa im codziennie przed snem. Źdźbło, łąka, gęś.",
    "Chinese": "孩子们一起在花园里玩耍，老师每天在睡觉前给他们唱歌。我们需要更多的时间吗？宝宝房间很安静（大约20分钟）。",
    "Hindi": "बच्चे बगीचे में एक साथ खेलते हैं और शिक्षिका हर दिन सोने से पहले उनके लिए गाती है। क्या हमें स्त्री शक्ति चाहिए?",
    "Hebrew": "הילדים משחקים יחד בגן והמורה שרה להם לפני השינה (כל יום). צוות Acorn Nursery עוזר מאוד.",
    "Both": "The family wrote: الأطفال يلعبون معا and 孩子们一起 and thanked us.\\n\\nשלום לכולם",
}


def main() -> None:
    def lines(make) -> str:
        return ",\n".join(make(n, name, note) for n, (name, note) in enumerate(NOTES.items()))

    statement = lambda n, name, note: f'(id: "s{n}", text: "Can read {name}.", title: "{name}")'
    response = lambda n, name, note: f'"s{n}": (agreed: Amber, note: "{note}", reviewed: true)'
    action = lambda n, name, note: (
        f'(id: "a{n}", statement: "s{n}", raised: "r1", what: "{note}", owner: "Room leader", due: "2026-12-0{n % 9 + 1}")'
    )
    text = f"""Attune(
    format: 1,
    document: Assessment(
        id: "6c0f9f2e-3c1b-4a39-9f37-0e6a2b1c7d66",
        team: (name: "Acorn Nursery حضانة", workforce: "Everybody", staff: 12),
        checklist: (id: "scripts", version: 1, title: "Scripts", statements: [
{lines(statement)}
        ]),
        rounds: [(
            id: "r1", label: "November 2026", date: "2026-11-10",
            responses: {{
{lines(response)}
            }},
        )],
        actions: [
{lines(action)}
        ],
    ),
)
"""
    with open(sys.argv[1], "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


main()
