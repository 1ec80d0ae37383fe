using System.Text.Json.Serialization;

namespace EGov.Exchange.Vxp.Answers;

/// <summary>What the protocol answers with at success. Clients read every member as text and fail at a null, so there is none.</summary>
internal record VxpDone
{
    [JsonPropertyName("status")]
    [JsonPropertyOrder(-3)]
    public string Status { get; } = "OK";

    [JsonPropertyName("ErrorCode")]
    [JsonPropertyOrder(-2)]
    public string ErrorCode { get; } = VxpCodes.Success;

    [JsonPropertyName("ErrorDesc")]
    [JsonPropertyOrder(-1)]
    public string ErrorDescription { get; init; } = "Thanh cong";
}

/// <summary>That a packet was taken.</summary>
/// <param name="Document">The axis's id of it, the same for the same packet.</param>
internal sealed record VxpTaken([property: JsonPropertyName("DocId")] string Document) : VxpDone;

/// <summary>A list.</summary>
internal sealed record VxpList<T>([property: JsonPropertyName("data")] IReadOnlyList<T> Data) : VxpDone;

/// <summary>A number.</summary>
internal sealed record VxpCount([property: JsonPropertyName("count")] int Count) : VxpDone;
