namespace EGov.Identity.Sessions;

/// <summary>What people call the browser that names itself so, well enough to know one's own again.</summary>
internal static class BrowserName
{
    /// <summary>Browsers name their forebears too, so those that do stand first.</summary>
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("coc_coc", "Cốc Cốc"), ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"),
        ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux"),
    ];

    public static string? Of(string? agent)
    {
        if (string.IsNullOrWhiteSpace(agent))
        {
            return null;
        }

        var names = new[] { NameIn(agent, Browsers), NameIn(agent, Systems) }.OfType<string>().ToList();
        return names.Count == 0 ? agent : string.Join(", ", names);
    }

    private static string? NameIn(string agent, (string Mark, string Name)[] marks) =>
        marks.FirstOrDefault(each => agent.Contains(each.Mark, StringComparison.Ordinal)).Name;
}
