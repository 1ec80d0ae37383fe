using EGov.Exchange.Deliveries;
using EGov.Exchange.EdXml;
using EGov.Exchange.EdXml.Values;

namespace EGov.Exchange.Tests.Exchanges;

/// <summary>The numbers of the standard have one set of words, in packets and in deliveries.</summary>
public sealed class BusinessStateTests
{
    [Fact]
    public void Packets_and_deliveries_know_the_same_states_by_the_same_words()
    {
        var ofDeliveries = typeof(BusinessState).GetFields().Where(field => field.IsLiteral).Select(field => (field.Name, Number: (string)field.GetRawConstantValue()!)).ToList();

        Assert.Equal(Enum.GetValues<StatusCode>().Select(state => (state.ToString(), StatusCodes.TextOf(state))), ofDeliveries);
        Assert.Equal(ofDeliveries.Select(state => state.Number), BusinessState.All);
    }
}
