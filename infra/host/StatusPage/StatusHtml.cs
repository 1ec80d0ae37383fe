using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;

namespace EmbeddedFunctions.StatusPage;

/// <summary>The status page as HTML: one document, no script, readable without its styles.</summary>
internal static class StatusHtml
{
    private const string Style =
        """
        :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
        body { margin: 0 auto; max-width: 80rem; padding: 1rem; }
        nav ul { display: flex; flex-wrap: wrap; gap: 1rem; list-style: none; padding: 0; }
        section { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; }
        th, td { border-bottom: 1px solid #8888; padding: .25rem .75rem .25rem 0; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
        td.number { text-align: end; font-variant-numeric: tabular-nums; }
        form { display: inline; }
        """;

    /// <summary>Allows nothing but this page's own style and its forms.</summary>
    internal static readonly string ContentSecurityPolicy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    internal static string Render(IReadOnlyList<StatusTable> tables, DateTimeOffset now)
    {
        var page = new StringBuilder(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Functions host: status</title>
            <style>{Style}</style></head>
            <body>
            <header><h1>Functions host</h1><p>Status at {Cell(now)}</p></header>
            <nav aria-label="Sections"><ul>
            """);
        foreach (var table in tables)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{Text(table.Key)}\">{Text(table.Title)}</a></li>");
        }

        page.Append("</ul></nav>\n<main>\n");
        foreach (var table in tables)
        {
            Append(page, table);
        }

        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder page, StatusTable table)
    {
        var (key, title) = (Text(table.Key), Text(table.Title));
        page.Append(CultureInfo.InvariantCulture, $"<section aria-labelledby=\"{key}\"><h2 id=\"{key}\">{title}</h2>\n");
        if (table.Rows.Count == 0)
        {
            page.Append("<p>None.</p></section>\n");
            return;
        }

        var acts = table.Rows.Any(static row => row.Actions.Count > 0);
        page.Append("<table><thead><tr>");
        foreach (var column in table.Columns)
        {
            page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Text(column.Title)}</th>");
        }

        page.Append(acts ? "<th scope=\"col\">Actions</th></tr></thead>\n<tbody>\n" : "</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            Append(page, row, acts);
        }

        page.Append("</tbody></table></section>\n");
    }

    private static void Append(StringBuilder page, StatusRow row, bool acts)
    {
        page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Cell(row.Cells[0])}</th>");
        foreach (var cell in row.Cells.Skip(1))
        {
            page.Append(cell is int or long ? "<td class=\"number\">" : "<td>").Append(Cell(cell)).Append("</td>");
        }

        if (acts)
        {
            page.Append("<td>");
            foreach (var action in row.Actions)
            {
                Append(page, action, row.Cells[0]);
            }

            page.Append("</td>");
        }

        page.Append("</tr>\n");
    }

    private static void Append(StringBuilder page, StatusAction action, object? row)
    {
        var (name, target) = (Text(action.Name), Text(action.Target));
        page.Append(
            CultureInfo.InvariantCulture,
            $"<form method=\"post\" action=\"/status/{name}\"><input type=\"hidden\" name=\"target\" value=\"{target}\">"
            + $"<button aria-label=\"{name} {Cell(row)}\">{name}</button></form> ");
    }

    private static string Cell(object? value) => value switch
    {
        null => string.Empty,
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        _ => Text(Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty),
    };

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
