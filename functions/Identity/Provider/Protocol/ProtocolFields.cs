using EGov.Identity.Errors;
using EGov.Identity.Pages;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Identity.Provider.Protocol;

/// <summary>The parameters of a protocol request: of the query, or, of a POST, of the form. Those that are empty count as left out (RFC 6749, 3.1).</summary>
internal sealed class ProtocolFields
{
    private const int MostFields = 50;

    private readonly IReadOnlyDictionary<string, string> values;

    private ProtocolFields(IReadOnlyDictionary<string, string> values, string? doubled) => (this.values, Doubled) = (values, doubled);

    /// <summary>A parameter that came more than once, which none may; null when none did.</summary>
    public string? Doubled { get; }

    /// <summary>Reads them, within bounds.</summary>
    public static async Task<Result<ProtocolFields>> ReadAsync(HttpRequest request, CancellationToken cancellation) => HttpMethods.IsPost(request.Method)
        ? (await FormFields.ReadAsync(request, cancellation)).Select(Of)
        : OfQuery(request.Query);

    /// <summary>The fields of a form.</summary>
    public static ProtocolFields Of(FormFields form) => new(form.Names.ToDictionary(name => name, name => form[name], StringComparer.Ordinal), null);

    /// <summary>The parameter, or null.</summary>
    public string? Find(string name) => values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>The parameter's words, with spaces between them; none when it did not come.</summary>
    public IReadOnlyList<string> Words(string name) => Find(name)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static Result<ProtocolFields> OfQuery(IQueryCollection query)
    {
        if (query.Count > MostFields)
        {
            return IdentityErrors.WrongParameter.With("-");
        }

        // ASP.NET Core takes names for equal that differ in case; the protocol's do not.
        return new ProtocolFields(
            query.ToDictionary(field => field.Key, field => field.Value.FirstOrDefault() ?? string.Empty, StringComparer.Ordinal),
            query.FirstOrDefault(field => field.Value.Count > 1).Key);
    }
}
