using System.Globalization;
using System.Text;
using EGov.Platform.Http;
using EGov.Platform.Results;

namespace EGov.Identity.Pages;

/// <summary>
/// A page with a form: above it, when something was wrong, a summary whose entries lead to the fields; each field has its label, its hint and
/// what is wrong with it tied to it.
/// </summary>
/// <param name="call">The request.</param>
/// <param name="guard">Marks the form as this provider's own.</param>
/// <param name="error">Why the form is shown again; null when it is shown first.</param>
internal sealed class FormPage(PageCall call, FormGuard guard, Error? error = null)
{
    private static readonly Text WrongHeading = new("Chưa thực hiện được", "This did not work");

    private readonly StringBuilder before = new();
    private readonly StringBuilder fields = new();
    private readonly StringBuilder buttons = new();
    private readonly StringBuilder after = new();
    private string attributes = string.Empty;
    private string? script;

    /// <summary>A paragraph above the form.</summary>
    public FormPage Say(Text text)
    {
        before.Append(CultureInfo.InvariantCulture, $"<p>{call.Say(text)}</p>");
        return this;
    }

    /// <summary>HTML above the form.</summary>
    public FormPage Show(string html)
    {
        before.Append(html);
        return this;
    }

    /// <summary>A field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">What it holds; never a secret.</param>
    public FormPage Field(FormField field, string? value = null)
    {
        var wrong = error?.Fields.FirstOrDefault(each => each.Field == field.Name);
        var described = string.Join(' ', new[] { field.Hint is null ? null : $"{field.Name}-hint", wrong is null ? null : $"{field.Name}-error" }.OfType<string>());
        fields.Append(CultureInfo.InvariantCulture, $"""<label for="{field.Name}">{call.Say(field.Label)}</label>""");
        if (field.Hint is not null)
        {
            fields.Append(CultureInfo.InvariantCulture, $"""<p class="hint" id="{field.Name}-hint">{call.Say(field.Hint)}</p>""");
        }

        if (wrong is not null)
        {
            fields.Append(CultureInfo.InvariantCulture, $"""<p class="error" id="{field.Name}-error">{call.Say(wrong.Message)}</p>""");
        }

        fields.Append(
            CultureInfo.InvariantCulture,
            $"""<input id="{field.Name}" name="{field.Name}" type="{field.Type}" autocomplete="{field.Autocomplete}" maxlength="{field.MaxLength}" required""");
        fields.Append(Attribute("value", value)).Append(Attribute("inputmode", field.InputMode)).Append(Attribute("aria-describedby", described));
        fields.Append(wrong is null ? ">" : " aria-invalid=\"true\">");
        return this;
    }

    /// <summary>Choices between the fields, as HTML.</summary>
    public FormPage Choose(string html)
    {
        fields.Append(html);
        return this;
    }

    /// <summary>A button that sends the form.</summary>
    /// <param name="label">What it says.</param>
    /// <param name="name">The name of the field that tells which button it was; null for the main one.</param>
    public FormPage Button(Text label, string? name = null)
    {
        // What is asked for besides needs no field filled.
        var besides = name is null ? string.Empty : $""" name="{name}" value="1" formnovalidate class="second" """;
        buttons.Append(CultureInfo.InvariantCulture, $"<button{besides}>{call.Say(label)}</button>");
        return this;
    }

    /// <summary>A link below the form.</summary>
    public FormPage Link(Text text, string address)
    {
        after.Append(CultureInfo.InvariantCulture, $"""<p><a href="{Page.Encode(address)}">{call.Say(text)}</a></p>""");
        return this;
    }

    /// <summary>HTML below the form.</summary>
    public FormPage ShowBelow(string html)
    {
        after.Append(html);
        return this;
    }

    /// <summary>What a script does with the form before it is sent.</summary>
    /// <param name="path">The script's path below the issuer.</param>
    /// <param name="html">Attributes of the form, by which the script knows what to do.</param>
    public FormPage Run(string path, string html)
    {
        (script, attributes) = (path, html);
        return this;
    }

    /// <summary>The page.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="action">Where the form goes.</param>
    /// <param name="leadsTo">The address outside this origin to which its answer may lead on, or null.</param>
    public HtmlPage Create(Text title, string action, string? leadsTo = null)
    {
        if (error is not null)
        {
            call.Request.HttpContext.Response.TellWait(error);
        }

        return Page.Of(
            title,
            call.Language,
            $"""
            {Summary()}
            {before}
            <form method="post" action="{Page.Encode(action)}"{attributes}>
            {guard.FieldOf(call.Request)}
            {fields}
            <p>{buttons}</p>
            </form>
            {after}
            """,
            error?.Definition.Status ?? 200,
            leadsTo,
            script);
    }

    private static string Attribute(string name, string? value) => string.IsNullOrEmpty(value) ? string.Empty : $" {name}=\"{Page.Encode(value)}\"";

    private string Summary()
    {
        if (error is null)
        {
            return string.Empty;
        }

        var entries = error.Fields.Count == 0
            ? string.Empty
            : $"<ul>{string.Concat(error.Fields.Select(field => $"""<li><a href="#{Page.Encode(field.Field)}">{call.Say(field.Message)}</a></li>"""))}</ul>";
        return $"""
            <div class="summary" role="alert" tabindex="-1">
            <h2>{call.Say(WrongHeading)}</h2>
            <p>{Page.Encode(error.DetailIn(call.Language))}</p>
            {entries}
            <p class="hint">{error.Definition.Code}</p>
            </div>
            """;
    }
}
