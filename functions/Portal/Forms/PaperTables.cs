using System.Globalization;
using EGov.Platform.Printing;
using EGov.Portal.Dossiers;
using EGov.Portal.Procedures;

namespace EGov.Portal.Forms;

/// <summary>The tables of papers (<c>thành phần hồ sơ</c>).</summary>
internal static class PaperTables
{
    /// <summary>What the applicant handed in: what an official counted, else what came online as files, else what the procedure asks for on paper.</summary>
    public static FormTable HandedIn(Dossier dossier, IReadOnlyList<ProcedureComponent> components) => new(
        [new("TT", 8, IsCentred: true), new("Tên giấy tờ", 50), new("Bản chính", 14, IsCentred: true), new("Bản sao", 13, IsCentred: true), new("Bản điện tử", 15, IsCentred: true)],
        [
            .. dossier.Papers
                .GroupBy(paper => paper.Component, StringComparer.Ordinal)
                .Select((papers, index) => (IReadOnlyList<string>)[Number(index + 1), NameOf(papers.Key, components), .. CountsOf(dossier, [.. papers], components)]),
        ]);

    /// <summary>What the applicant is asked for.</summary>
    public static FormTable AskedFor(IEnumerable<string> codes, IReadOnlyList<ProcedureComponent> components) => new(
        [new("TT", 8, IsCentred: true), new("Tên giấy tờ", 62), new("Bản chính", 16, IsCentred: true), new("Bản sao", 14, IsCentred: true)],
        [
            .. codes.Select((code, index) =>
                (IReadOnlyList<string>)[Number(index + 1), NameOf(code, components), .. PaperOf(code, components).Select(Number)]),
        ]);

    private static IEnumerable<string> CountsOf(Dossier dossier, IReadOnlyList<DossierPaper> papers, IReadOnlyList<ProcedureComponent> components)
    {
        if (papers.Any(paper => paper.Originals is not null || paper.Copies is not null))
        {
            return [Number(papers.Sum(paper => paper.Originals ?? 0)), Number(papers.Sum(paper => paper.Copies ?? 0)), Number(0)];
        }

        return dossier.Terms.Channel is Channel.Online
            ? [Number(0), Number(0), Number(papers.Count)]
            : [.. PaperOf(papers[0].Component, components).Select(Number), Number(0)];
    }

    /// <summary>How many originals and copies the procedure asks for.</summary>
    private static int[] PaperOf(string code, IReadOnlyList<ProcedureComponent> components) =>
        components.FirstOrDefault(component => component.Code == code) is { } component ? [component.Originals, component.Copies] : [0, 0];

    private static string NameOf(string code, IReadOnlyList<ProcedureComponent> components) =>
        components.FirstOrDefault(component => component.Code == code)?.Name.Vi ?? code;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
