using System.Text.Json;
using System.Text.Json.Nodes;
using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Platform.Aggregates;
using EGov.Platform.Proof;

namespace EGov.Exchange.Evidence.Chains;

/// <summary>
/// What an event says, in two parts that can be shown apart: what sender and recipient may both know, and what stays with the side that did it, such
/// as which of its people. Each has a digest of its own, salted, so that whoever is not shown a part cannot guess it either.
/// </summary>
/// <param name="Told">What both sides may know.</param>
/// <param name="Inner">What stays with the side that did it.</param>
internal sealed record EvidenceParts(JsonElement Told, JsonElement Inner)
{
    private const string Who = "by";

    private static readonly string Reported = EventTypes.NameOf(typeof(DeliveryReported));
    private static readonly string RecallAsked = EventTypes.NameOf(typeof(DeliveryRecallAsked));

    /// <summary>The parts of an event.</summary>
    public static EvidenceParts Of(EventRecord happened)
    {
        var (told, inner) = (new JsonObject(), new JsonObject());
        foreach (var field in happened.Data.EnumerateObject())
        {
            // What a clerk writes for the register is its agency's own.
            var stays = field.NameEquals(Who) || (happened.Type == Reported && field.NameEquals("register"));
            (stays ? inner : told).Add(field.Name, JsonNode.Parse(field.Value.GetRawText()));
        }

        return new(JsonSerializer.SerializeToElement(told), JsonSerializer.SerializeToElement(inner));
    }

    /// <summary>The digest of a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="salt">Its salt, in lower-case hexadecimal.</param>
    public static string DigestOf(JsonElement part, string salt) => ProofHash.Of($"egov-evidence-part-v1\n{salt}", part);

    /// <summary>The side that caused an event.</summary>
    /// <param name="aggregate">The document or the delivery.</param>
    /// <param name="happened">The event.</param>
    public static string PartyOf(string aggregate, EventRecord happened) =>
        !happened.Data.TryGetProperty(Who, out var by) || by.ValueEquals(SystemActor.Id) ? EvidenceParty.Axis
        : aggregate.StartsWith($"{Document.Kind}-", StringComparison.Ordinal) || happened.Type == RecallAsked ? EvidenceParty.Sender
        : EvidenceParty.Recipient;
}

/// <summary>The sides of an exchange, as evidence names them.</summary>
internal static class EvidenceParty
{
    public const string Sender = "sender";

    public const string Recipient = "recipient";

    public const string Axis = "axis";
}

/// <summary>The salts of an entry's parts: nobody guesses them, and who enters the event again finds the same.</summary>
internal sealed record EvidenceSalts(string Told, string Inner);
