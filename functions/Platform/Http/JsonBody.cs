using System.Text.Json;
using System.Text.Json.Serialization;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using Microsoft.AspNetCore.Http;

namespace EGov.Platform.Http;

/// <summary>A request's body: the value and the bytes it came as.</summary>
/// <param name="Value">The value.</param>
/// <param name="Bytes">The UTF-8 JSON as it was sent.</param>
public sealed record JsonBody<T>(T Value, ReadOnlyMemory<byte> Bytes);

/// <summary>Reads JSON bodies strictly: bounded, no unknown, missing or doubled fields, no nulls in collections, errors that say where.</summary>
public static class JsonBody
{
    /// <summary>How bodies are read.</summary>
    internal static readonly JsonSerializerOptions Strict = new(PlatformJson.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        PropertyNameCaseInsensitive = false,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 16,
    };

    private static readonly JsonShape Shape = new(Strict);

    /// <summary>The body as a value of the type.</summary>
    public static async Task<Result<JsonBody<T>>> ReadAsync<T>(HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!request.HasJsonContentType())
        {
            return PlatformErrors.UnsupportedMediaType.With("application/json");
        }

        var read = await BoundedRead.ReadAsync(request.Body, Limits.JsonBody, cancellation).ConfigureAwait(false);
        return read.Succeeded(out var bytes, out var error) ? Parse<T>(bytes) : error;
    }

    /// <summary>
    /// What is wrong with the body of a request that asks for none; null when there is none, or it is an empty object. Whoever sends more believes
    /// that it is heeded. What was read before is no more there.
    /// </summary>
    public static async Task<Error?> RefuseAnyAsync(HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var read = await BoundedRead.ReadAsync(request.Body, Limits.JsonBody, cancellation).ConfigureAwait(false);
        if (!read.Succeeded(out var bytes, out var error) || bytes.IsEmpty)
        {
            return error;
        }

        return !request.HasJsonContentType()
            ? PlatformErrors.UnsupportedMediaType.With("application/json")
            : Parse<Nothing>(bytes).Succeeded(out _, out error) ? null : error;
    }

    /// <summary>The bytes as a value of the type.</summary>
    public static Result<JsonBody<T>> Parse<T>(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = Strict.MaxDepth });
            if (MissingIn<T>(document.RootElement) is { Count: > 0 } missing)
            {
                return PlatformErrors.InvalidFields.For(missing);
            }

            if (Shape.Wrong<T>(document.RootElement) is { Count: > 0 } wrong)
            {
                return PlatformErrors.InvalidFields.For(wrong);
            }
        }
        catch (JsonException malformed)
        {
            return PlatformErrors.MalformedJson.With((malformed.LineNumber ?? 0) + 1, (malformed.BytePositionInLine ?? 0) + 1);
        }
        catch (InvalidOperationException)
        {
            // A name with half a surrogate pair: well-formed JSON that is no Unicode text.
            return PlatformErrors.InvalidFields.For(new FieldError(string.Empty, WrongType));
        }

        try
        {
            return JsonSerializer.Deserialize<T>(bytes.Span, Strict) is { } value
                ? new JsonBody<T>(value, bytes)
                : PlatformErrors.InvalidFields.For(new FieldError(string.Empty, WrongType));
        }
        catch (JsonException wrong)
        {
            return PlatformErrors.InvalidFields.For(new FieldError(PointerOf(wrong.Path), WrongType));
        }
    }

    private static Text WrongType { get; } = new("Không có trường này hoặc sai kiểu.", "There is no such field, or it has the wrong type.");

    private static List<FieldError> MissingIn<T>(JsonElement body) => body.ValueKind != JsonValueKind.Object
        ? [new FieldError(string.Empty, WrongType)]
        :
        [
            .. Strict.GetTypeInfo(typeof(T)).Properties
                .Where(property => property.IsRequired && !body.TryGetProperty(property.Name, out _))
                .Select(property => PlatformErrors.FieldRequired.At("/" + property.Name)),
        ];

    private static string PointerOf(string? path) => (path ?? "$")
        .Replace("$", string.Empty, StringComparison.Ordinal)
        .Replace("[", "/", StringComparison.Ordinal)
        .Replace("]", string.Empty, StringComparison.Ordinal)
        .Replace(".", "/", StringComparison.Ordinal);

    private sealed record Nothing;
}
