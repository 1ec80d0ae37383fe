using EGov.Platform.Results;

namespace EGov.Identity.Pages;

/// <summary>A field of a form.</summary>
/// <param name="Name">Its name, and its id in the page.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Autocomplete">What browsers and password managers fill it with (HTML, autofill).</param>
/// <param name="Type">The type of the input.</param>
/// <param name="Hint">What helps to fill it.</param>
/// <param name="InputMode">Which keyboard a phone shows.</param>
/// <param name="MaxLength">The longest text that it takes.</param>
internal sealed record FormField(
    string Name, Text Label, string Autocomplete, string Type = "text", Text? Hint = null, string? InputMode = null, int MaxLength = 200);
