package read

import "strings"

// Characters that only one of the two standards of written Chinese has, in
// pairs: the simplified form and the traditional one. They are frequent in news
// text. Simplified forms that are traditional characters too, such as 后, 里, 只 and
// 台, are left out.
const (
	simplified  = "们这说时会国个来对为学开关经发问间见现门电话让给从东车长马鸟鱼龙还进过远运动务华产业义书两严乐习乡买亚亲亿仅价众优传伤体余减创别剧办劳势区医协单卖卫厅历压县参双变叶号员听启吴呜响园围图圆场坏块坚报声处备够头夺奋妇娱孙宁宝实审宽导将尔尽层属岁岛币师带帮广庆应庙庞废库当录归战户扩扫扬护拥择挂挥损换据摄敌数断无旧显晋术机杀权条极构枪标样树桥检楼欢欧残毁气汇汉沟没泪洁测济浓涛润涨渐湾满滚灭灯灵灾点炼烟热爱爷牺犹独狱猎环画疗盐监盖盘码确礼祸离种积称稳穷竞笔签简类粮红约级纪纯线练组细织终绍结络统绝续维绿缓编罗罢职联肃脑脸舰艺节苏药获营蓝蒋虑虽补装规视觉计订认讨训议讯记讲许论设访证评识诉词译试诗诚该详语误请诸读课谁调谈谋谢谣贝负财责败货质贩贫购费贺贸贯赵赶趋跃轨转轮软轻载较辆辉输边达迁迈连违选递遗邓邮邻郑酱释针钟钢钱铁铜银销锋错锦镇闭闲闻阅队阳阴阵阶际陆陈险随难雾静韩页顶项顺须顾预领颁频题颜风飞饭饮馆驶驻验骗黄齐"
	traditional = "們這說時會國個來對為學開關經發問間見現門電話讓給從東車長馬鳥魚龍還進過遠運動務華產業義書兩嚴樂習鄉買亞親億僅價眾優傳傷體餘減創別劇辦勞勢區醫協單賣衛廳歷壓縣參雙變葉號員聽啟吳嗚響園圍圖圓場壞塊堅報聲處備夠頭奪奮婦娛孫寧寶實審寬導將爾盡層屬歲島幣師帶幫廣慶應廟龐廢庫當錄歸戰戶擴掃揚護擁擇掛揮損換據攝敵數斷無舊顯晉術機殺權條極構槍標樣樹橋檢樓歡歐殘毀氣匯漢溝沒淚潔測濟濃濤潤漲漸灣滿滾滅燈靈災點煉煙熱愛爺犧猶獨獄獵環畫療鹽監蓋盤碼確禮禍離種積稱穩窮競筆簽簡類糧紅約級紀純線練組細織終紹結絡統絕續維綠緩編羅罷職聯肅腦臉艦藝節蘇藥獲營藍蔣慮雖補裝規視覺計訂認討訓議訊記講許論設訪證評識訴詞譯試詩誠該詳語誤請諸讀課誰調談謀謝謠貝負財責敗貨質販貧購費賀貿貫趙趕趨躍軌轉輪軟輕載較輛輝輸邊達遷邁連違選遞遺鄧郵鄰鄭醬釋針鐘鋼錢鐵銅銀銷鋒錯錦鎮閉閒聞閱隊陽陰陣階際陸陳險隨難霧靜韓頁頂項順須顧預領頒頻題顏風飛飯飲館駛駐驗騙黃齊"
)

// chinese tells the standard of Chinese text, "zh" if nothing in it shows it.
func chinese(sample string) string {
	hans, hant := 0, 0
	for _, r := range sample {
		a, b := strings.ContainsRune(simplified, r), strings.ContainsRune(traditional, r)
		switch {
		case a && !b:
			hans++
		case b && !a:
			hant++
		}
	}
	switch {
	case hans > hant:
		return "zh-Hans"
	case hant > hans:
		return "zh-Hant"
	}
	return "zh"
}
