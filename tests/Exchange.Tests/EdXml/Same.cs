using System.Text.Encodings.Web;
using System.Text.Json;
using EGov.Exchange.EdXml;

namespace EGov.Exchange.Tests.EdXml;

/// <summary>Compares messages by all they say: records compare lists by reference.</summary>
internal static class Same
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Assert(EdXmlMessage expected, EdXmlMessage actual) => Xunit.Assert.Equal(TextOf(expected), TextOf(actual));

    private static string TextOf(EdXmlMessage message) => JsonSerializer.Serialize(message, message.GetType(), Written);
}
