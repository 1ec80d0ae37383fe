using EGov.Platform.Errors;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace EGov.Identity.Pages;

/// <summary>The fields of a form (<c>application/x-www-form-urlencoded</c>), each of which came at most once.</summary>
internal sealed class FormFields
{
    private const int MostFields = 50;
    private const int LongestName = 100;
    private const int LongestValue = 8 * 1024;
    private const int Longest = 64 * 1024;

    private readonly Dictionary<string, string> values;

    private FormFields(Dictionary<string, string> values) => this.values = values;

    /// <summary>The field's value; empty when it did not come.</summary>
    public string this[string name] => values.GetValueOrDefault(name, string.Empty);

    /// <summary>The names of the fields that came.</summary>
    public IEnumerable<string> Names => values.Keys;

    /// <summary>The field's value; null when it did not come or is empty.</summary>
    public string? Find(string name) => values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>Reads the body, within bounds.</summary>
    public static async Task<Result<FormFields>> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!request.HasFormContentType || request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            return PlatformErrors.InvalidFields.For(new FieldError("Content-Type", new(
                "Cần application/x-www-form-urlencoded.", "application/x-www-form-urlencoded is needed.")));
        }

        try
        {
            var reader = new FormPipeReader(request.BodyReader)
            {
                ValueCountLimit = MostFields,
                KeyLengthLimit = LongestName,
                ValueLengthLimit = LongestValue,
            };
            if (request.ContentLength > Longest)
            {
                return TooLarge();
            }

            var form = await reader.ReadFormAsync(cancellation);
            return form.FirstOrDefault(field => field.Value.Count > 1) is { Key: { } doubled }
                ? PlatformErrors.InvalidFields.For(new FieldError(doubled, new("Chỉ được gửi một lần.", "Sent more than once.")))
                : new FormFields(form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal));
        }
        catch (InvalidDataException)
        {
            return TooLarge();
        }
    }

    private static Error TooLarge() => PlatformErrors.BodyTooLarge.With(Longest);
}
