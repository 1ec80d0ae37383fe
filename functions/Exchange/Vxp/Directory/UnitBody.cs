using System.Text.Json;
using EGov.Exchange.Systems.Units;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Exchange.Vxp.Directory;

/// <summary>Reads the unit that a system registers. Clients write numbers or texts as they like, and members that nobody knows.</summary>
internal static class UnitBody
{
    public static async Task<Result<UnitRequest>> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var bytes = new byte[Limits.JsonBody + 1];
        var length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        if (length > Limits.JsonBody)
        {
            return PlatformErrors.BodyTooLarge.With(Limits.JsonBody);
        }

        try
        {
            using var json = JsonDocument.Parse(bytes.AsMemory(0, length), new JsonDocumentOptions { MaxDepth = 8 });
            return json.RootElement.ValueKind is JsonValueKind.Object ? Of(json.RootElement) : PlatformErrors.MalformedJson.With(1, 1);
        }
        catch (JsonException malformed)
        {
            return PlatformErrors.MalformedJson.With((malformed.LineNumber ?? 0) + 1, (malformed.BytePositionInLine ?? 0) + 1);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: well-formed JSON that is no text.
            return PlatformErrors.MalformedJson.With(1, 1);
        }
    }

    private static UnitRequest Of(JsonElement body)
    {
        string? Text(string name) => !body.TryGetProperty(name, out var member) ? null : member.ValueKind switch
        {
            JsonValueKind.String => member.GetString(),
            JsonValueKind.Number => member.GetRawText(),
            _ => null,
        };
        return new(Text("id"), Text("pcode"), Text("code"), Text("name"), Text("mail"), Text("mobile"), Text("fax"));
    }
}
