using EGov.Platform.Signatures.Appearances;

namespace EGov.Platform.Tests.Signatures.Appearances;

public sealed class SignaturePlacesTests
{
    [Fact]
    public void An_installation_may_lay_out_its_documents_in_its_own_way()
    {
        var places = SignaturePlaces.Of("100 200 60 30 40 20 8");

        Assert.Equal(new PagePlace(100, 200, 60, 30), places.Person);
        Assert.Equal((40, 20, 8), (places.SealWidth, places.CornerRight, places.CornerTop));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Where_nothing_is_set_the_usual_places_count(string? setting) => Assert.Equal(new SignaturePlaces(), SignaturePlaces.Of(setting));

    [Theory]
    [InlineData("100 200 60 30 40 20")]
    [InlineData("100 200 60 30 40 20 8 9")]
    [InlineData("100 200 0 30 40 20 8")]
    [InlineData("100 200 60 30 40 20 -8")]
    [InlineData("100 200 60 30 40 20 8.5")]
    [InlineData("100 200 60 30 40 20 1001")]
    public void What_nobody_meant_stops_the_start(string setting) => Assert.Throws<InvalidOperationException>(() => SignaturePlaces.Of(setting));
}
