@description('The pages: static files that web/ builds.')
param name string
param location string
param tags object

@description('Standard has an agreement on its availability.')
param sku 'Free' | 'Standard'

resource site 'Microsoft.Web/staticSites@2025-03-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'web' })
  sku: { name: sku, tier: sku }
  properties: {
    allowConfigFileUpdates: true
    stagingEnvironmentPolicy: 'Disabled'
  }
}

output host string = site.properties.defaultHostname
